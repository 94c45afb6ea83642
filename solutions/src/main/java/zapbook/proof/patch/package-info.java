/**
 * Turns an answer into the mail that would carry it to a mailing list.
 *
 * <p>{@link zapbook.proof.patch.Message} is the text, {@link zapbook.proof.patch.MailPatch} text
 * and difference together, {@link zapbook.proof.patch.MakePatches} writes the series during the
 * build.
 */
package zapbook.proof.patch;
