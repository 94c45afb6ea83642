package zapbook.book.run;

import java.util.List;

/**
 * One thing typed at the prompt, and what stands below it.
 *
 * @param at     index of the first input line in its block, from 0
 * @param input  the input lines without prompts, at least one
 * @param answer the lines up to the next prompt, trailing blanks dropped
 */
public record Entry(int at, List<String> input, List<String> answer) {

    /** Index in the block of the line after the input. */
    public int answerAt() {
        return at + input.size();
    }

    /** The input as JShell gets it. */
    public String source() {
        return String.join("\n", input);
    }
}
