package milepost.notify.channel;

/**
 * Why a receiver takes nothing more, until its owner has mended something.
 *
 * @param code in kebab-case
 * @param text in words that the owner understands
 */
public record Refusal(String code, String text) {}
