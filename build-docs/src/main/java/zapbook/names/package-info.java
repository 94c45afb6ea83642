/**
 * What is called what: functions and fields of the kernel, and ours. The
 * book's page of names is made here.
 *
 * <pre>
 *   names.txt   the list, a resource beside these classes
 *      |
 *   NameList    reads it; a place that is not there is an error
 *     `-- Place     a class of ours, or one of its members
 *           `-- Chain   the stages: who declares it first, who last
 *   Names       the list as tables, a group each
 * </pre>
 *
 * <p>Nothing about stages and commits stands in the list: which stage has a
 * routine first, and which patch touched it last, is read from the classes of
 * the stages and from the registry {@link zapbook.stages.Stages}.
 */
package zapbook.names;
