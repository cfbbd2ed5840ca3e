import { showPopup } from './ui/popup.ts';

showPopup(document);
