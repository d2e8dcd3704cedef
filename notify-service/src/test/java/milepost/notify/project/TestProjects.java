package milepost.notify.project;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The projects of a database. */
public final class TestProjects {

    private TestProjects() {}

    public static Projects of(JdbcClient jdbc) {
        return new Projects(
                new ProjectRepository(jdbc),
                new DescriptionRepository(jdbc),
                new CitationRepository(jdbc),
                new RegionReforms(new RegionReformRepository(jdbc)),
                new RegionSets(new RegionSetRepository(jdbc)));
    }
}
