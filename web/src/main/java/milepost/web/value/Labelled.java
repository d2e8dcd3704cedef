package milepost.web.value;

/** A constant of a closed list that has a name in Chinese and in English. Problems that list the known words show both. */
public interface Labelled {

    String zh();

    String en();
}
