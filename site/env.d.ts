/// <reference types="astro/client" />

declare module 'virtual:vigie-client' {
  const text: string;
  export default text;
}
