package org.florilege.api.record;

import java.util.List;
import org.florilege.api.web.PublicAddress;
import org.florilege.catalog.search.RecordSummary;
import org.jspecify.annotations.Nullable;

/// People and bodies in the words of the contract, with their own records where the catalogue has them.
record AgentAnswers(Neighbours neighbours, PublicAddress portal, String language) {

    List<org.florilege.api.contract.generated.model.Agent> of(List<org.florilege.catalog.description.Agent> agents) {
        return agents.stream().map(this::of).toList();
    }

    private org.florilege.api.contract.generated.model.Agent of(org.florilege.catalog.description.Agent agent) {
        @Nullable RecordSummary record = neighbours.record(agent.iri()).orElse(null);
        String stated = agent.name().in(language);
        String name = !stated.isBlank()
                ? stated
                : record == null ? agent.iri() : record.title().value();
        var answer = new org.florilege.api.contract.generated.model.Agent(name).iri(agent.iri());
        if (record == null) return answer;
        return answer.id(record.key().value()).url(portal.page(record.kind(), record.slug()));
    }
}
