import script from 'virtual:vigie-desk-client';

export const GET = () => new Response(script, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
