package org.florilege.api.record;

import java.util.List;
import org.springframework.http.MediaType;

/// A form in which a record's address answers.
public interface Form {

    /// What it is called, the best name first, with the parameters that tell it from others of the same type.
    List<MediaType> mediaTypes();

    /// The file name ending of its addresses, without its dot; empty for the page.
    String suffix();
}
