package milepost.progress.project;

import java.util.List;

/** What a project is called, and its national project codes, if it has any. */
public record ProjectName(String nameZh, List<String> codes) {}
