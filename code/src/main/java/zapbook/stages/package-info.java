/**
 * The MMU, patch by patch. A stage extends the one before it and declares
 * exactly the routines that its patch changed: the class <em>is</em> the
 * patch.
 *
 * <pre>
 *   ShadowMmu            what no patch changed
 *      |
 *   Stage0               the routines before chapter 1
 * </pre>
 *
 * <p>{@code Stages} lists them all; nothing else in the kit knows a stage
 * by its name.
 */
package zapbook.stages;
