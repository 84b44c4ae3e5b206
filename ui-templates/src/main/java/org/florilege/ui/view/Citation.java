package org.florilege.ui.view;

import java.util.List;

/// How to cite a resource.
///
/// @param sentence ready to be copied
/// @param forms the same for reference managers
public record Citation(String sentence, List<Serialisation> forms) {
    public Citation {
        Check.text("a citation", sentence);
        forms = List.copyOf(forms);
    }
}
