/** The keys of the queue: one for each act, and when they act. */

export const KEYS = {
  positive: '1',
  neutral: '2',
  negative: '3',
  answered: 'r',
  'not-needed': 's',
  take: 'p',
  note: 'n',
  undo: 'u',
  next: 'j',
  previous: 'k',
  search: '/',
  copy: 'c',
} as const;
export type QueueKey = keyof typeof KEYS;

/** The digit of a key, by its place too: on a French keyboard, digits need Shift. */
export function digitOf({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string | null {
  return /^\d$/.test(key) ? key : (/^(?:Digit|Numpad)(\d)$/.exec(code)?.[1] ?? null);
}

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'altKey' | 'metaKey' | 'isComposing' | 'repeat'>;

/** The act of a key; null for other keys and those that belong to the browser. Held down, a key acts once, but for moving on. */
export function actOf(event: Pressed): QueueKey | null {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return null;
  const key = event.key === '/' ? '/' : (digitOf(event) ?? event.key.toLowerCase());
  const act = (Object.keys(KEYS) as QueueKey[]).find((one) => KEYS[one] === key) ?? null;
  return event.repeat && act !== 'next' && act !== 'previous' ? null : act;
}

/** Whether a person is writing there: no key acts then. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) && !isTick(target);

const isTick = (target: HTMLElement) => target instanceof HTMLInputElement && target.type === 'checkbox';
