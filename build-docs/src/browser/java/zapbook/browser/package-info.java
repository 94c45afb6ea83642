/**
 * The rendered book in a real browser, from the file system.
 *
 * <pre>
 *   BookInTheBrowserTest    what must hold on every page
 *   ReplayInTheBrowserTest  the player of replays, alone and in the book
 *     |-- Browser           Chromium: opens a page, looks, presses keys
 *     `-- View              light, dark, phone
 * </pre>
 */
package zapbook.browser;
