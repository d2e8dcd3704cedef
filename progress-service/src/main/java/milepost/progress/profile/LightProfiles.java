package milepost.progress.profile;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import milepost.progress.datafile.DataFiles;
import org.springframework.stereotype.Component;

/** The profiles of rules that give projects their lights, one file in {@code lights/} for each version of a profile. */
@Component
public class LightProfiles {

    private static final String STANDARD = "milepost-default/1";

    private final List<LightProfile> all = DataFiles.read("lights", LightProfile.class)
            .sorted(Comparator.comparing(LightProfile::id))
            .toList();

    public List<LightProfile> all() {
        return all;
    }

    public Optional<LightProfile> find(String id) {
        return all.stream().filter(profile -> profile.id().equals(id)).findAny();
    }

    /** Returns the profile; fails with a message that names those that there are. */
    public LightProfile get(String id) {
        return find(id).orElseThrow(() -> new IllegalStateException("There is no light profile %s; there are %s"
                .formatted(
                        id, String.join(", ", all.stream().map(LightProfile::id).toList()))));
    }

    /** Returns the profile that holds where no policy of the site says otherwise. */
    public LightProfile standard() {
        return get(STANDARD);
    }
}
