package org.florilege.harvester.forge;

import java.time.Clock;
import org.florilege.harvester.fetch.FetchSettings;
import org.florilege.harvester.reader.Bookmark;
import org.florilege.harvester.reader.Reading;
import org.florilege.harvester.reader.SourceReader;
import org.florilege.harvester.reader.Spilling;
import org.florilege.harvester.source.Source;

/// Reads repositories on GitHub, GitLab, Gitea and Forgejo: those of an organisation, a group, a user or a whole
/// forge, a single one, or those in a list.
public final class ForgeSourceReader implements SourceReader {

    private final FetchSettings settings;
    private final Spilling spilling;

    /// @param settings what a source on the web may cost; its time for a page is also the longest wait for a
    /// forge that limits how often it is asked
    public ForgeSourceReader(FetchSettings settings, Spilling spilling) {
        this.settings = settings;
        this.spilling = spilling;
    }

    @Override
    public Reading open(Source source, Bookmark last) {
        return new ForgeReading(source, last, settings, spilling, Clock.systemUTC());
    }
}
