import { showOptions } from './ui/options.ts';

showOptions(document);
