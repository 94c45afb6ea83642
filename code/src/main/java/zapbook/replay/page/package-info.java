/**
 * Replays as HTML.
 *
 * <pre>
 *   ReplayPage   a page that stands alone, also as a file
 *   ReplayHtml   the element, and script and style of the player
 *   StepsTable   the steps as tables, for who has no script
 *
 *   player.js, player.css   the player; page.css for the page alone
 * </pre>
 *
 * <p>Beside {@link zapbook.replay} and not in it: this package writes
 * files.
 */
package zapbook.replay.page;
