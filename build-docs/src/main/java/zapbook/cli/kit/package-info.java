/**
 * What all commands share: where things lie in the kit
 * ({@link zapbook.cli.kit.Kit}), whether the reader stands in a copy of it
 * ({@link zapbook.cli.kit.OtherKit}), how JSON goes out
 * ({@link zapbook.cli.kit.Json}), when there is colour
 * ({@link zapbook.cli.kit.ColorChoice}, {@link zapbook.cli.kit.Paint}),
 * how numbers and times are shown ({@link zapbook.cli.kit.Numbers}), where
 * a line is too long because of a path ({@link zapbook.cli.kit.Folded}),
 * how a folder is served to this machine
 * ({@link zapbook.cli.kit.BookServer}), how stages and sizes are typed
 * ({@link zapbook.cli.kit.StageNumber}, {@link zapbook.cli.kit.MemorySize}),
 * and the three ways to say no: {@link zapbook.cli.kit.WrongUse},
 * {@link zapbook.cli.kit.NotBuilt} and {@link zapbook.cli.kit.Failed}.
 */
package zapbook.cli.kit;
