package milepost.web.csv;

import milepost.web.value.Labelled;

/** A column of a table; its name is the heading. */
public interface CsvColumn<T> extends Labelled {

    String cell(T row, CsvLanguage language);
}
