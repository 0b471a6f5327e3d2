package packagename;

/**
 * One of the definitions that a search found.
 *
 * @param definition the definition
 * @param words how many of the words that were looked for it has
 */
public record Hit(Definition definition, int words) {}
