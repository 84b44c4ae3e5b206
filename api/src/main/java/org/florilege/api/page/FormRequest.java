package org.florilege.api.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.florilege.api.metadata.MetadataForm;
import org.florilege.api.metadata.MetadataForms;
import org.florilege.api.problem.PortalException;
import org.florilege.api.record.Form;
import org.florilege.api.record.Negotiation;
import org.florilege.api.record.Representation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;

/// In which form somebody wants to have a record: what the ending of the address says, or `profile`, or `Accept`.
///
/// @param slug the name without its ending
/// @param suffix the ending without its dot; empty when there is none
/// @param profile the parameter; empty when there is none
/// @param accept the header
record FormRequest(String slug, String suffix, String profile, List<MediaType> accept) {

    private static final List<String> JSON = List.of("json", "jsonld");

    FormRequest {
        accept = List.copyOf(accept);
    }

    /// An ending that asks for no form that we know is part of the name.
    static FormRequest of(String name, ServerHttpRequest request, MetadataForms forms) {
        int dot = name.indexOf('.');
        String ending = dot < 0 ? "" : name.substring(dot + 1);
        boolean known = Representation.ofSuffix(ending).isPresent()
                || forms.ofSuffix(ending).isPresent();
        @Nullable String profile = request.getQueryParams().getFirst("profile");
        return new FormRequest(
                known ? name.substring(0, dot) : name,
                known ? ending : "",
                profile == null ? "" : profile,
                accept(request));
    }

    private static List<MediaType> accept(ServerHttpRequest request) {
        try {
            return request.getHeaders().getAccept();
        } catch (InvalidMediaTypeException e) {
            throw new PortalException.NotAcceptable(Representation.offered());
        }
    }

    /// The ending with its dot, or nothing.
    String ending() {
        return suffix.isEmpty() ? "" : "." + suffix;
    }

    /// The form among those of a record, and what the client calls it.
    ///
    /// @param has the forms that the record has besides its page and its RDF
    /// @param rdfProfiles the names of the profiles in which its RDF is to be had
    /// @throws PortalException.NotFound when the ending asks for a form that the record does not have
    /// @throws PortalException.InvalidParameter when `profile` does
    /// @throws PortalException.NotAcceptable when `Accept` names none that it has
    Negotiation.Choice<? extends Form> among(
            List<MetadataForm> has, List<String> rdfProfiles, Negotiation negotiation) {
        if (!profile.isEmpty()) return profiled(has, rdfProfiles, negotiation);
        if (!suffix.isEmpty())
            return named(suffixed(has).orElseThrow(() -> new PortalException.NotFound(slug + ending())));
        List<Form> all = new ArrayList<>(List.of(Representation.values()));
        all.addAll(has);
        return negotiation.best(accept, all).orElseThrow(() -> new PortalException.NotAcceptable(offered(all)));
    }

    /// The form of RDF in which a profile of it is wanted. Whoever names the profile in the address wants RDF, a
    /// browser too. Empty when a browser names it in a header and wants the page, and when the ending asks for
    /// something else.
    ///
    /// @throws PortalException.NotAcceptable when `Accept` names no form of RDF
    Optional<Representation> rdf() {
        if (!suffix.isEmpty()) return Representation.ofSuffix(suffix);
        if (profile.isEmpty()) return Representation.accepted(accept).filter(form -> form != Representation.HTML);
        return Optional.of(Representation.acceptedRdf(accept)
                .orElseThrow(() -> new PortalException.NotAcceptable(Representation.offeredRdf())));
    }

    private Optional<Form> suffixed(List<MetadataForm> has) {
        return Representation.ofSuffix(suffix)
                .<Form>map(form -> form)
                .or(() -> has.stream()
                        .filter(form -> form.suffix().equals(suffix))
                        .findFirst());
    }

    private static Negotiation.Choice<Form> named(Form form) {
        return new Negotiation.Choice<>(form, form.mediaTypes().getFirst());
    }

    /// Where a format has two syntaxes, the ending or `Accept` decides, else our order.
    private Negotiation.Choice<? extends Form> profiled(
            List<MetadataForm> has, List<String> rdfProfiles, Negotiation negotiation) {
        List<MetadataForm> candidates = has.stream()
                .filter(form -> form.profile().equalsIgnoreCase(profile))
                .filter(this::hasEnding)
                .toList();
        if (candidates.isEmpty())
            throw new PortalException.InvalidParameter(
                    "profile",
                    profile,
                    Stream.concat(rdfProfiles.stream(), has.stream().map(MetadataForm::profile))
                            .distinct()
                            .toList());
        Optional<Negotiation.Choice<MetadataForm>> accepted = negotiation.best(accept, candidates);
        return accepted.isPresent() ? accepted.get() : named(candidates.getFirst());
    }

    private boolean hasEnding(MetadataForm form) {
        String last = form.suffix().substring(form.suffix().lastIndexOf('.') + 1);
        return suffix.isEmpty()
                || form.suffix().equals(suffix)
                || last.equals(suffix)
                || (JSON.contains(last) && JSON.contains(suffix));
    }

    private static List<String> offered(List<Form> all) {
        return all.stream()
                .map(form -> form.mediaTypes().getFirst())
                .map(MediaType::toString)
                .distinct()
                .toList();
    }
}
