package org.florilege.api.oai;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.florilege.api.web.ForwardedAddress;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/// `/oai`: the arguments in the address, or in a form that is sent with POST (section 3.1.1).
@RestController
public final class OaiController {

    static final String PATH = "/oai";

    private static final MediaType XML = new MediaType("text", "xml", StandardCharsets.UTF_8);

    private final Provider provider;
    private final ForwardedAddress address;

    public OaiController(Provider provider, ForwardedAddress address) {
        this.provider = provider;
        this.address = address;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> get(ServerWebExchange exchange) {
        return answer(exchange.getRequest().getQueryParams(), exchange);
    }

    @PostMapping(PATH)
    ResponseEntity<byte[]> post(ServerWebExchange exchange) {
        try {
            MultiValueMap<String, String> arguments =
                    new LinkedMultiValueMap<>(exchange.getRequest().getQueryParams());
            arguments.addAll(Objects.requireNonNull(exchange.getFormData().block(), "a request always has form data"));
            return answer(arguments, exchange);
        } catch (DataBufferLimitException e) {
            return answer(provider.refusal("The form is too long.", address.of(exchange.getRequest())));
        } catch (IllegalArgumentException | DecodingException e) {
            return answer(provider.refusal("The form is not well encoded.", address.of(exchange.getRequest())));
        }
    }

    private ResponseEntity<byte[]> answer(MultiValueMap<String, String> arguments, ServerWebExchange exchange) {
        return answer(provider.answer(arguments, address.of(exchange.getRequest())));
    }

    private static ResponseEntity<byte[]> answer(byte[] document) {
        return ResponseEntity.ok()
                .contentType(XML)
                .cacheControl(CacheControl.noCache())
                .body(document);
    }
}
