package milepost.notify.feed;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import milepost.notify.link.ConsoleLinks;
import milepost.notify.wording.EventWording;
import milepost.notify.wording.Language;
import milepost.notify.wording.Wording;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes a page of a feed's entries as Atom (RFC 4287, pages by RFC 5005). */
@Component
class AtomFeed {

    private static final String NAME = "Milepost";

    private final EventWording wording;
    private final ConsoleLinks links;

    AtomFeed(EventWording wording, ConsoleLinks links) {
        this.wording = wording;
        this.links = links;
    }

    /** @param addresses of this page and its neighbours, by their relation */
    String write(
            String id, List<FeedEntry> entries, Instant updated, Map<String, String> addresses, Language language) {
        var feed = new Feed("atom_1.0");
        feed.setId("urn:uuid:" + id);
        feed.setTitle(language == Language.ZH ? "Milepost 关注的项目动态" : "Milepost: news of projects");
        feed.setUpdated(Date.from(updated));
        feed.setLanguage(language.locale().toLanguageTag());
        var author = new Person();
        author.setName(NAME);
        feed.setAuthors(List.of(author));
        var others = new ArrayList<Link>();
        addresses.forEach((relation, address) -> others.add(link(relation, address, "application/atom+xml")));
        feed.setOtherLinks(others);
        feed.setEntries(entries.stream().map(entry -> entry(entry, language)).toList());
        try {
            return new WireFeedOutput().outputString(feed);
        } catch (FeedException e) {
            throw new IllegalStateException("A feed could not be written", e);
        }
    }

    private Entry entry(FeedEntry from, Language language) {
        var words = words(from, language);
        var entry = new Entry();
        entry.setId("urn:uuid:" + from.event());
        entry.setTitleEx(text(words.title()));
        entry.setSummary(text(words.summary()));
        entry.setUpdated(Date.from(from.recordedAt()));
        entry.setPublished(Date.from(from.recordedAt()));
        entry.setAlternateLinks(List.of(link("alternate", links.project(from.project()), "text/html")));
        var category = new Category();
        category.setTerm(from.type());
        category.setLabel(wording.nameOf(from.type(), language));
        entry.setCategories(List.of(category));
        return entry;
    }

    private Wording words(FeedEntry entry, Language language) {
        JsonNode event = JsonMapper.shared().readTree(entry.body());
        var project = event.path("projectname").asString(null);
        var data = JsonMapper.shared().writeValueAsBytes(event.path("data"));
        var name = wording.nameOf(entry.type(), language);
        return wording.of(entry.type(), data, project, language).orElseGet(() -> new Wording(name, name));
    }

    private static Content text(String value) {
        var text = new Content();
        text.setType(Content.TEXT);
        text.setValue(value);
        return text;
    }

    private static Link link(String relation, String address, String type) {
        var link = new Link();
        link.setRel(relation);
        link.setHref(address);
        link.setType(type);
        return link;
    }
}
