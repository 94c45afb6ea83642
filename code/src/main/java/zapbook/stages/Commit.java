package zapbook.stages;

/**
 * A commit of the Linux kernel.
 *
 * @param id the first twelve digits of its hash
 * @param subject its first line
 * @param author who wrote it
 * @param written the day it was written, YYYY-MM-DD
 * @param landed the day it came into KVM's tree, YYYY-MM-DD, or null where
 *     that is not known
 * @param release the first release that has it
 */
public record Commit(String id, String subject, String author,
    String written, String landed, String release) { }
