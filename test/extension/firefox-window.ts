/**
 * What a test does in Firefox's own window. Each function goes there as its text and sees nothing of this module: Firefox's own globals, and
 * what it is given.
 */

/** Keys that are held, and the one that is struck, by their names of KeyboardEvent. */
export interface PressedKeys {
  held: string[];
  key: string;
  /** Strikes in the sidebar instead. */
  sidebar?: boolean;
}

interface Firefox {
  gBrowser: { selectedBrowser: HTMLElement; selectedTab: unknown; addTrustedTab(address: string): FirefoxTab };
  WebExtensionPolicy: { getByID(id: string): { extension: { uuid: string } } };
  ChromeUtils: { importESModule(address: string): { CustomizableUI: CustomizableUi } };
  Cc: Record<string, { createInstance(of: unknown): TextInput }>;
  Ci: Record<string, unknown>;
  Services: { console: { getMessageArray(): { message: string }[] } };
  synthesizeMouseEvent(type: string, x: number, y: number, how: object, what: object): void;
}
interface FirefoxTab {
  linkedBrowser: HTMLElement & { currentURI: { spec: string }; webProgress: { isLoadingDocument: boolean } };
}
interface CustomizableUi {
  addWidgetToArea(widget: string, area: string): void;
  getWidget(widget: string): { forWindow(window: unknown): { node: Element } };
}
interface TextInput {
  beginInputTransactionForTests(window: unknown, heard: () => boolean): boolean;
  keydown(event: KeyboardEvent, flags?: number): number;
  keyup(event: KeyboardEvent, flags?: number): number;
}

/** The part of moz-extension addresses that Firefox drew for this extension. */
export function uuidOf(id: string): string {
  return (globalThis as unknown as Firefox).WebExtensionPolicy.getByID(id).extension.uuid;
}

/** Presses keys while the page has the focus, or the popup when it is open, or the sidebar when it is meant. */
export async function pressKeys({ held, key, sidebar = false }: PressedKeys): Promise<void> {
  const { gBrowser, Cc, Ci } = globalThis as unknown as Firefox;
  window.focus();
  const popup = document.querySelector('browser.webextension-popup-browser') as HTMLElement | null;
  const panel = (document.getElementById('sidebar') as HTMLIFrameElement | null)?.contentDocument?.getElementById('webext-panels-browser');
  (sidebar && panel ? panel : (popup ?? gBrowser.selectedBrowser)).focus();
  const input = (Cc['@mozilla.org/text-input-processor;1'] as Firefox['Cc'][string]).createInstance(Ci.nsITextInputProcessor);
  if (!input.beginInputTransactionForTests(window, () => true)) throw new Error('Firefox takes no keys.');
  const modifiers = held.map((name) => new KeyboardEvent('', { key: name }));
  const letter = key.length === 1;
  const struck = new KeyboardEvent(
    '',
    letter ? { key, code: `Key${key.toUpperCase()}`, keyCode: key.toUpperCase().charCodeAt(0) } : { key },
  );
  for (const modifier of modifiers) input.keydown(modifier);
  input.keydown(struck);
  input.keyup(struck);
  for (const modifier of modifiers.reverse()) input.keyup(modifier);
}

/** Opens the context menu at a place of the page and chooses the extension's item; returns its label. */
export async function chooseMenuItem(id: string, x: number, y: number): Promise<string> {
  const { gBrowser, synthesizeMouseEvent } = globalThis as unknown as Firefox;
  const menu = document.getElementById('contentAreaContextMenu') as HTMLElement & { activateItem(item: Element): void };
  const page = gBrowser.selectedBrowser.getBoundingClientRect();
  const shown = new Promise((resolve) => menu.addEventListener('popupshown', resolve, { once: true }));
  synthesizeMouseEvent('contextmenu', page.x + x, page.y + y, { button: 2, clickCount: 1 }, {});
  await shown;
  const item = menu.querySelector(`menuitem[id^="${id.replace('@', '_')}-menuitem"]`);
  if (!item) throw new Error('The context menu has no item of the extension.');
  menu.activateItem(item);
  return item.getAttribute('label') ?? '';
}

/** Clicks the extension's button in the toolbar and waits for its popup. */
export async function clickButton(id: string): Promise<{ address: string; width: number; height: number }> {
  const { ChromeUtils, synthesizeMouseEvent } = globalThis as unknown as Firefox;
  const { CustomizableUI } = ChromeUtils.importESModule('moz-src:///browser/components/customizableui/CustomizableUI.sys.mjs');
  // A click while a popup is open only closes it.
  const open = document.querySelector('browser.webextension-popup-browser')?.closest('panel') as { hidePopup(): void } | null | undefined;
  open?.hidePopup();
  for (let looks = 0; looks < 100 && document.querySelector('browser.webextension-popup-browser'); looks += 1)
    await new Promise((resolve) => setTimeout(resolve, 50));
  const widget = `${id.replace('@', '_')}-browser-action`;
  CustomizableUI.addWidgetToArea(widget, 'nav-bar');
  const { node } = CustomizableUI.getWidget(widget).forWindow(window);
  const button = (node.querySelector('.unified-extensions-item-action-button') ?? node).getBoundingClientRect();
  for (const type of ['mousedown', 'mouseup'])
    synthesizeMouseEvent(type, button.x + button.width / 2, button.y + button.height / 2, { button: 0, clickCount: 1 }, {});
  for (let looks = 0; looks < 300; looks += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    const popup = document.querySelector('browser.webextension-popup-browser') as FirefoxTab['linkedBrowser'] | null;
    if (popup && popup.currentURI.spec !== 'about:blank' && popup.clientHeight > 100)
      return { address: popup.currentURI.spec, width: popup.clientWidth, height: popup.clientHeight };
  }
  throw new Error('The button opened no popup.');
}

/** Opens the menu of the extension's button in the toolbar and chooses an item by its label. */
export async function chooseButtonItem(id: string, label: string): Promise<void> {
  const { ChromeUtils, synthesizeMouseEvent } = globalThis as unknown as Firefox;
  const { CustomizableUI } = ChromeUtils.importESModule('moz-src:///browser/components/customizableui/CustomizableUI.sys.mjs');
  const widget = `${id.replace('@', '_')}-browser-action`;
  CustomizableUI.addWidgetToArea(widget, 'nav-bar');
  const { node } = CustomizableUI.getWidget(widget).forWindow(window);
  const button = (node.querySelector('.unified-extensions-item-action-button') ?? node).getBoundingClientRect();
  const menu = document.getElementById('toolbar-context-menu') as HTMLElement & { activateItem(item: Element): void };
  const shown = new Promise((resolve) => menu.addEventListener('popupshown', resolve, { once: true }));
  synthesizeMouseEvent('contextmenu', button.x + button.width / 2, button.y + button.height / 2, { button: 2, clickCount: 1 }, {});
  await shown;
  const items = [...menu.querySelectorAll('menuitem')];
  const item = items.find((one) => one.getAttribute('label') === label);
  if (!item) throw new Error(`The button's menu has no ${label}: ${items.map((one) => one.getAttribute('label')).join(', ')}`);
  menu.activateItem(item);
}

/** Opens a page of the extension in a tab and shows it. */
export async function openOwnPage(address: string): Promise<void> {
  const { gBrowser } = globalThis as unknown as Firefox;
  const tab = gBrowser.addTrustedTab(address);
  gBrowser.selectedTab = tab;
  for (let looks = 0; looks < 300; looks += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    const { currentURI, webProgress } = tab.linkedBrowser;
    if (currentURI.spec === address && !webProgress.isLoadingDocument) return;
  }
  throw new Error(`${address} did not load.`);
}

/** Errors that the scripts of an extension left in the browser's console; warnings begin with other words. */
export function misdeeds(uuid: string): string[] {
  const { Services } = globalThis as unknown as Firefox;
  const from = `{file: "moz-extension://${uuid}`;
  const messages = Services.console.getMessageArray().map(({ message }) => message);
  // Firefox says it of a page that is closed while it waits for an answer.
  const closed = '[JavaScript Error: "Promise rejected after context unloaded';
  return messages.filter((message) => message.startsWith('[JavaScript Error:') && message.includes(from) && !message.startsWith(closed));
}
