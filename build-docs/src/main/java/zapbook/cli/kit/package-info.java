/**
 * What all commands share: where things lie in the kit
 * ({@link zapbook.cli.kit.Kit}), how JSON goes out
 * ({@link zapbook.cli.kit.Json}), when there is colour
 * ({@link zapbook.cli.kit.ColorChoice}, {@link zapbook.cli.kit.Paint}),
 * and the two ways to say no: {@link zapbook.cli.kit.WrongUse} and
 * {@link zapbook.cli.kit.NotBuilt}.
 */
package zapbook.cli.kit;
