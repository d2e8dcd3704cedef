package milepost.progress.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProjectTreeTest {

    private static final UUID WHOLE = new UUID(0, 1);
    private static final UUID ONE = new UUID(0, 2);
    private static final UUID OTHER = new UUID(0, 3);
    private static final UUID BELOW_ONE = new UUID(0, 4);

    @Test
    void aProjectWithoutPartsIsAlone() {
        var tree = new ProjectTree(WHOLE, List.of());

        assertThat(tree.all()).containsExactly(WHOLE);
        assertThat(tree.direct()).isEmpty();
    }

    @Test
    void partsOfPartsAreWithin() {
        var tree = new ProjectTree(WHOLE, List.of(edge(ONE, WHOLE), edge(BELOW_ONE, ONE), edge(OTHER, WHOLE)));

        assertThat(tree.all()).first().isEqualTo(WHOLE);
        assertThat(tree.all()).containsExactlyInAnyOrder(WHOLE, ONE, OTHER, BELOW_ONE);
        assertThat(tree.direct()).containsExactlyInAnyOrder(ONE, OTHER);
        assertThat(tree.within(ONE)).containsExactlyInAnyOrder(ONE, BELOW_ONE);
    }

    @Test
    void aCircleEnds() {
        var tree = new ProjectTree(
                WHOLE, List.of(edge(ONE, WHOLE), edge(BELOW_ONE, ONE), edge(WHOLE, BELOW_ONE), edge(WHOLE, WHOLE)));

        assertThat(tree.all()).containsExactlyInAnyOrder(WHOLE, ONE, BELOW_ONE);
        assertThat(tree.direct()).containsExactly(ONE);
        assertThat(tree.within(ONE)).containsExactlyInAnyOrder(WHOLE, ONE, BELOW_ONE);
    }

    private static ProjectTree.Edge edge(UUID part, UUID whole) {
        return new ProjectTree.Edge(part, whole);
    }
}
