package milepost.progress.change;

/**
 * What looks wrong with a change that was made all the same, in both languages.
 *
 * @param code stable, in kebab-case
 */
public record Warning(String code, String zh, String en) {}
