//! Who sets a dial in real life.

use serde::Serialize;

use super::msg::Msg;

/// Somebody who chooses a setting, or nature, whom nobody can ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Actor {
    /// The people who build and tune the system.
    Engineer,
    /// The company that sells the machine and picks its parts.
    Manufacturer,
    /// Whoever runs the machine from day to day.
    Operator,
    /// Whoever runs the computers that a job is spread over.
    MachineOperator,
    /// Whoever runs the radio network.
    NetworkOperator,
    /// The company that rents out computers and the lines between them.
    CloudCompany,
    /// Whoever sets speed limits.
    RoadAuthority,
    /// The city that owns street and street furniture.
    City,
    /// Whoever hears the evidence and decides: a judge, a doctor, a control program.
    Decider,
    /// Whoever gathers the evidence.
    Gatherer,
    /// Whoever pays for the time that it takes.
    Payer,
    /// Whoever makes the rules that a decision must keep to.
    Lawmaker,
    /// Whoever trains the models.
    Trainer,
    /// Whoever builds the machine.
    Builder,
    /// Whoever plans the work that the machine does.
    Planner,
    /// Nobody: weather, chance and human bodies.
    Nature,
    /// The reader of the page, for settings that only say how much to compute.
    Reader,
}

impl Actor {
    /// The word in links, schemas and message keys.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Engineer => "engineer",
            Self::Manufacturer => "manufacturer",
            Self::Operator => "operator",
            Self::MachineOperator => "machine_operator",
            Self::NetworkOperator => "network_operator",
            Self::CloudCompany => "cloud_company",
            Self::RoadAuthority => "road_authority",
            Self::City => "city",
            Self::Decider => "decider",
            Self::Gatherer => "gatherer",
            Self::Payer => "payer",
            Self::Lawmaker => "lawmaker",
            Self::Trainer => "trainer",
            Self::Builder => "builder",
            Self::Planner => "planner",
            Self::Nature => "nature",
            Self::Reader => "reader",
        }
    }

    /// The actor's name, ready for the middle of a sentence ("the city").
    pub fn msg(self) -> Msg {
        Msg::new(format!("actor-{}", self.id()))
    }

    /// Whether somebody could have chosen otherwise.
    pub const fn answers(self) -> bool {
        !matches!(self, Self::Nature | Self::Reader)
    }
}
