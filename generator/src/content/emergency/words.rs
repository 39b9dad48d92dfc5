//! The vocabularies of `content/emergency.toml`.

use crate::content::vocabulary::vocabulary;

vocabulary! {
    /// A service that an emergency number reaches.
    Service {
        /// All services.
        All = "all",
        /// The police.
        Police = "police",
        /// The ambulance.
        Ambulance = "ambulance",
        /// The fire service.
        Fire = "fire",
        /// A source has the number and does not say whose it is.
        Unknown = "unknown",
    }
}

vocabulary! {
    /// How well the numbers of a territory are sourced.
    Confidence {
        /// Each number is in at least two sources.
        High = "high",
        /// One source.
        Medium = "medium",
        /// Sources disagree about the number to call.
        Low = "low",
        /// There is no number to give.
        None = "none",
    }
}

vocabulary! {
    /// Who answers the number that is shown. The message `hotline-emergency-who` selects on these words.
    Responders {
        /// All services.
        All = "all",
        /// The police.
        Police = "police",
        /// The police and the ambulance.
        PoliceAndAmbulance = "police-ambulance",
        /// The police and the fire service.
        PoliceAndFire = "police-fire",
    }
}
