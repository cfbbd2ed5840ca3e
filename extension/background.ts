import { start } from './background/start.ts';

start();
