/** Tests of the printed book, run by the profile print after it was made. */
package zapbook.printed;
