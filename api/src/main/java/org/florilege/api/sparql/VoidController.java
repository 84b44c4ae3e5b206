package org.florilege.api.sparql;

import org.florilege.api.problem.PortalException;
import org.florilege.api.record.Representation;
import org.florilege.api.web.ForwardedAddress;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// `/.well-known/void` (VoID, section 7.2), in every form of RDF.
@RestController
public final class VoidController {

    private final ServiceDescription description;
    private final ForwardedAddress address;

    public VoidController(ServiceDescription description, ForwardedAddress address) {
        this.description = description;
        this.address = address;
    }

    @GetMapping("/.well-known/void")
    ResponseEntity<byte[]> data(ServerHttpRequest request) {
        Representation form = form(request);
        return ResponseEntity.ok()
                .contentType(form.mediaType())
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .varyBy(HttpHeaders.ACCEPT)
                .body(description.data(form, address.of(request)));
    }

    private static Representation form(ServerHttpRequest request) {
        try {
            return Representation.acceptedRdf(request.getHeaders().getAccept())
                    .orElseThrow(() -> new PortalException.NotAcceptable(Representation.offeredRdf()));
        } catch (InvalidMediaTypeException e) {
            throw new PortalException.NotAcceptable(Representation.offeredRdf());
        }
    }
}
