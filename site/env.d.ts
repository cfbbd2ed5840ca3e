/// <reference types="astro/client" />

declare module 'virtual:vigie-client' {
  const text: string;
  export default text;
}

declare module 'virtual:vigie-clips' {
  const text: string;
  export default text;
}

declare module 'virtual:vigie-posts' {
  const text: string;
  export default text;
}

declare module 'virtual:vigie-csv' {
  const text: string;
  export default text;
}

declare module 'virtual:vigie-xlsx' {
  const text: string;
  export default text;
}

declare module 'virtual:vigie-desk-client' {
  const text: string;
  export default text;
}

declare module 'virtual:vigie-desk-calendar' {
  const text: string;
  export default text;
}

declare module 'virtual:vigie-desk-mentions' {
  const text: string;
  export default text;
}

declare module 'virtual:vigie-desk' {
  export const token: string;
}

/** Defined by `vigie start` alone. */
declare const VIGIE_DESK: boolean | undefined;
