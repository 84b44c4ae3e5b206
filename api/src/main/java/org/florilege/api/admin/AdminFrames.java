package org.florilege.api.admin;

import org.florilege.api.operator.Access;
import org.florilege.api.page.Reader;
import org.florilege.api.web.PublicAddress;
import org.florilege.ui.language.Messages;
import org.florilege.ui.view.Address;
import org.florilege.ui.view.Frame;
import org.florilege.ui.view.Link;
import org.florilege.ui.view.Machine;
import org.florilege.ui.view.Place;
import org.florilege.ui.view.Section;

/// What the operator's pages have around their content.
final class AdminFrames {

    private AdminFrames() {}

    /// @param parents the pages between the list of sources and this one
    static Frame frame(Reader reader, String title, String path, PublicAddress portal, Link... parents) {
        Messages words = reader.messages();
        Link[] above = new Link[parents.length + 2];
        above[0] = Link.of(words.get("admin.title"), Access.ADMIN);
        above[1] = Link.of(words.get("admin.sources.title"), SourcesController.SOURCES);
        System.arraycopy(parents, 0, above, 2, parents.length);
        return bare(reader, title, path, portal).withPlace(Place.of(Section.ADMIN, above));
    }

    /// The frame of the list of sources itself.
    static Frame list(Reader reader, String title, String path, PublicAddress portal) {
        Link home = Link.of(reader.messages().get("admin.title"), Access.ADMIN);
        return bare(reader, title, path, portal).withPlace(Place.of(Section.ADMIN, home));
    }

    private static Frame bare(Reader reader, String title, String path, PublicAddress portal) {
        return Frame.of(reader.language(), title, Address.of(portal.base(), path))
                .withMachine(Machine.notIndexed());
    }
}
