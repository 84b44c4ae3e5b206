package org.florilege.catalog.vocabulary;

import java.util.Arrays;
import java.util.Optional;

/// The vocabularies that the portal knows.
public enum VocabularyName {
    DATA_THEME("data-theme"),
    ACCESS_RIGHT("access-right"),
    LICENCE("licence"),
    FILE_TYPE("file-type"),
    MEDIA_TYPE("media-type"),
    LANGUAGE("language"),
    FREQUENCY("frequency"),
    DATASET_TYPE("dataset-type"),
    PLANNED_AVAILABILITY("planned-availability"),
    DISTRIBUTION_STATUS("distribution-status"),
    PUBLISHER_TYPE("publisher-type"),
    COUNTRY("country"),
    CONTINENT("continent"),
    CHECKSUM_ALGORITHM("checksum-algorithm"),
    HEALTH_CATEGORY("health-category"),
    HEALTH_THEME("health-theme"),
    HEALTH_PUBLISHER_TYPE("health-publisher-type"),
    CODING_SYSTEM("coding-system");

    private final String path;

    VocabularyName(String path) {
        this.path = path;
    }

    /// @return the name as addresses carry it, for instance `data-theme`
    public String path() {
        return path;
    }

    /// @return the vocabulary of that name in an address, or empty when there is none
    public static Optional<VocabularyName> ofPath(String path) {
        return Arrays.stream(values()).filter(name -> name.path.equals(path)).findFirst();
    }
}
