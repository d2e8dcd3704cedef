package milepost.progress.project;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a project is called, and its national project codes, if it has any. */
public record ProjectName(String nameZh, @Nullable String nameEn, List<String> codes) {}
