import { scripts } from '../script.ts';

export const GET = () => new Response(scripts.csv.text, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
