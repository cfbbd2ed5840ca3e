import { stylesheet } from '../stylesheet.ts';

export const GET = () => new Response(stylesheet, { headers: { 'Content-Type': 'text/css; charset=utf-8' } });
