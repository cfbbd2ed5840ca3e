import script from 'virtual:vigie-desk-mentions';

export const GET = () => new Response(script, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
