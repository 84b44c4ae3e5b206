package org.florilege.harvester.croissant;

import java.net.URI;
import java.util.List;
import java.util.Set;

/// Where Hugging Face keeps the Croissant of a dataset: `/api/datasets/owner/name/croissant`.
final class HuggingFace {

    private static final Set<String> HOSTS = Set.of("huggingface.co", "www.huggingface.co", "hf.co");

    private HuggingFace() {}

    /// @return where the Croissant of a dataset's page is; any other address as it stands
    static URI croissantOf(URI page) {
        if (page.getHost() == null || !HOSTS.contains(page.getHost()) || page.getRawPath() == null) return page;
        List<String> steps = List.of(page.getRawPath().substring(1).split("/", -1));
        boolean dataset =
                steps.size() >= 2 && steps.size() <= 3 && steps.getFirst().equals("datasets");
        return dataset ? page.resolve("/api/" + String.join("/", steps) + "/croissant") : page;
    }
}
