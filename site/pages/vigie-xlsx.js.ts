import { scripts } from '../script.ts';

export const GET = () => new Response(scripts.xlsx.text, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
