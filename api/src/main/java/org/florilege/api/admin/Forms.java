package org.florilege.api.admin;

import java.util.Objects;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;

/// Reads the forms that people send.
final class Forms {

    private Forms() {}

    /// The fields of the form that this request carries.
    static MultiValueMap<String, String> of(ServerWebExchange exchange) {
        return Objects.requireNonNull(exchange.getFormData().block(), "a request always has form data");
    }
}
