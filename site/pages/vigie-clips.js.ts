import { scripts } from '../script.ts';

export const GET = () => new Response(scripts.clips.text, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
