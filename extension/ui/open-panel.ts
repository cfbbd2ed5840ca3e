/** Opens the side panel (Firefox: the sidebar). Browsers allow it within a gesture only: it is called in the gesture's own turn, before anything is awaited. */

import browser from 'webextension-polyfill';

interface SidePanel {
  open(where: { windowId: number }): Promise<void>;
}

/** Opens the panel in a window, from a click in one of the extension's pages or an event that a gesture caused. Rejects when the browser refuses. */
export function openPanel(windowId: number): Promise<void> {
  const { chrome } = globalThis as { chrome?: { sidePanel?: SidePanel } };
  return chrome?.sidePanel ? chrome.sidePanel.open({ windowId }) : browser.sidebarAction.open();
}
