//! One crossing as moving shapes, seen from above: the car drives to the right, the person walks
//! down the picture, x = 0 is where their ways cross.

use crate::engine::{
    chart::Role,
    msg::Msg,
    record::{Case, Form, Key, Scene, Shape},
};

use super::{
    model::{CAR_LENGTH, CAR_WIDTH, Model},
    replay::{Trace, who},
    trial::{Course, PERSON, Row},
};

/// Time between two positions of a moving thing [s].
const STEP: f64 = 0.05;
/// How far the picture reaches beyond the crossing [m]; observers farther away stand at its edge.
const RIGHT: f64 = 26.0;
/// How far it reaches before it [m].
const LEFT: f64 = 42.0;
/// Time shown after the end [s].
const AFTER: f64 = 1.0;

/// The scene of a trial.
pub fn scene(model: &Model, case: Case, row: &Row, course: &Course, trace: &Trace) -> Scene {
    let seconds = course.end_s.max(model.meeting_s()) + AFTER;
    let mut shapes = street();
    let places = Places { model, course };
    shapes.extend(places.sights(trace, seconds));
    shapes.extend(places.observers(trace, seconds));
    shapes.push(places.target(case, row, seconds));
    shapes.push(van());
    shapes.extend(places.cars(row, seconds));
    shapes.extend(places.messages(trace));
    if case.kind != PERSON && !course.target {
        // Nothing is there: no shape for it.
        shapes.retain(|s| !matches!(s.form, Form::Lookalike | Form::Person));
    }
    Scene {
        left: -LEFT,
        top: -7.5,
        width: LEFT + RIGHT,
        height: 15.0,
        seconds,
        steps: None,
        shapes,
    }
}

/// The car alone, for drawing over another design's scene.
pub fn lead(model: &Model, course: &Course, seconds: f64) -> Vec<Shape> {
    Places { model, course }.own_car(seconds)
}

/// Speed of the car [m/s].
pub fn speed(model: &Model, course: &Course, at_s: f64) -> f64 {
    let since = course
        .brakes_s
        .map_or(0.0, |brakes| (at_s - brakes).max(0.0));
    (model.speed - model.brake * since).max(0.0)
}

/// When the driver behind touches the car, if that is seen to happen [s].
pub fn touch_s(model: &Model, course: &Course) -> Option<f64> {
    let places = Places { model, course };
    let steps = (1..2000).map(|i| f64::from(i) * STEP / 4.0);
    steps
        .into_iter()
        .find(|&t| places.free_follower(t) >= places.car(t) - CAR_LENGTH)
}

fn still(form: Form, role: Role, x: f64, y: f64) -> Shape {
    Shape::new(form, role, 0.0, vec![Key { at_s: 0.0, x, y }])
}

/// Pavements and two lanes; cars drive on the right-hand side of theirs.
fn street() -> Vec<Shape> {
    let middle = (RIGHT - LEFT) / 2.0;
    let area = |height, role, y| {
        let width = LEFT + RIGHT;
        still(Form::Area { width, height }, role, middle, y)
    };
    let line = |x: f64| {
        still(
            Form::Area {
                width: 2.0,
                height: 0.12,
            },
            Role::Faint,
            x,
            1.75,
        )
    };
    let mut shapes = vec![area(9.5, Role::Ground, 0.75)];
    let dashes = (LEFT + RIGHT) / 4.0;
    shapes.extend((0..dashes as u32).map(|i| line(-LEFT + 2.0 + 4.0 * f64::from(i))));
    shapes
}

fn van() -> Shape {
    still(
        Form::Van {
            length: 5.4,
            width: 2.0,
        },
        Role::Faint,
        -4.2,
        -2.7,
    )
    .named(Msg::new("crossing-scene-van"))
}

struct Places<'a> {
    model: &'a Model,
    course: &'a Course,
}

impl Places<'_> {
    /// Front of the car [m].
    fn car(&self, at_s: f64) -> f64 {
        let model = self.model;
        let free = |t: f64| -model.distance(t);
        let Some(brakes) = self.course.brakes_s.filter(|&b| b < at_s) else {
            return free(at_s);
        };
        let since = (at_s - brakes).min(model.speed / model.brake);
        free(brakes) + model.speed * since - model.brake * since * since / 2.0
    }

    /// Front of the car behind, as if nothing stood in its way [m].
    fn free_follower(&self, at_s: f64) -> f64 {
        let model = self.model;
        let gap = model.speed * self.course.headway_s + CAR_LENGTH;
        let free = |t: f64| -model.distance(t) - gap;
        let reacts = self.course.brakes_s.map(|b| b + self.course.reaction_s);
        let Some(reacts) = reacts.filter(|&r| r < at_s) else {
            return free(at_s);
        };
        let since = (at_s - reacts).min(model.speed / model.follower_brake);
        free(reacts) + model.speed * since - model.follower_brake * since * since / 2.0
    }

    fn person_y(&self, at_s: f64) -> f64 {
        let hit = -CAR_WIDTH / 2.0 + self.course.overlap_m;
        hit + self.model.walk * (at_s - self.model.meeting_s())
    }

    /// Observers stand on the far pavement (a pole) or wait in the other lane (a car).
    fn place(&self, id: u16, distance_m: f64) -> (f64, f64) {
        let y = if id % 2 == 1 { 6.4 } else { 3.6 };
        let along = libm::sqrt((distance_m * distance_m - y * y).max(0.0));
        (along.min(RIGHT - 3.0), y)
    }

    fn observers(&self, trace: &Trace, seconds: f64) -> Vec<Shape> {
        let peers = trace.observers.iter().filter(|(id, ..)| *id != 0);
        peers
            .map(|&(id, distance_m, _)| {
                let (x, y) = self.place(id, distance_m);
                let form = match id % 2 {
                    1 => Form::Camera,
                    _ => Form::Car {
                        length: CAR_LENGTH,
                        width: CAR_WIDTH,
                        braking: false,
                    },
                };
                let path = vec![Key { at_s: 0.0, x, y }];
                let label = Some(who(id));
                Shape {
                    form,
                    role: Role::Other,
                    from_s: 0.0,
                    until_s: seconds,
                    path,
                    label,
                }
            })
            .collect()
    }

    /// A fan of sight for each stretch of time in which an observer's newest result is the same.
    fn sights(&self, trace: &Trace, seconds: f64) -> Vec<Shape> {
        let mut shapes = Vec::new();
        for &(id, distance_m, clear_s) in &trace.observers {
            let frames = trace.frames.iter().filter(|f| f.0 == id && f.1 >= clear_s);
            let results = frames.map(|f| (f.1 + self.model.eyes.latency_s, f.2));
            let mut stretch = (clear_s, false);
            let mut close = |(from_s, sees): (f64, bool), until_s: f64| {
                shapes.push(self.sight(id, distance_m, from_s, until_s, sees));
            };
            for (ready, says) in results {
                if says != stretch.1 {
                    close(stretch, ready);
                    stretch = (ready, says);
                }
            }
            close(stretch, self.model.meeting_s().min(seconds));
        }
        shapes.retain(|s| s.until_s > s.from_s);
        shapes
    }

    fn sight(&self, id: u16, distance_m: f64, from_s: f64, until_s: f64, sees: bool) -> Shape {
        let to_y = self.person_y((from_s + until_s) / 2.0);
        let form = Form::Sight {
            to_x: 0.0,
            to_y,
            sees,
        };
        let path = match id {
            0 => self.over(from_s, until_s, |t| (self.car(t), 0.0)),
            _ => {
                let (x, y) = self.place(id, distance_m);
                vec![Key { at_s: from_s, x, y }]
            }
        };
        let role = if id == 0 { Role::Mine } else { Role::Other };
        Shape {
            form,
            role,
            from_s,
            until_s,
            path,
            label: None,
        }
    }

    fn over(&self, from_s: f64, until_s: f64, place: impl Fn(f64) -> (f64, f64)) -> Vec<Key> {
        let steps = libm::ceil((until_s - from_s) / STEP) as u32;
        let times = (0..=steps).map(|i| (from_s + f64::from(i) * STEP).min(until_s));
        times
            .map(|at_s| {
                let (x, y) = place(at_s);
                Key { at_s, x, y }
            })
            .collect()
    }

    fn target(&self, case: Case, row: &Row, seconds: f64) -> Shape {
        if case.kind != PERSON {
            let label = Msg::new("crossing-scene-lookalike");
            return still(Form::Lookalike, Role::Hasty, 0.0, -1.6).named(label);
        }
        // A person who is hit is not drawn walking on.
        let until = if row.is(Row::HIT) {
            self.course.end_s
        } else {
            seconds
        };
        let path = self.over(0.0, until, |t| (0.0, self.person_y(t)));
        let (form, role) = (Form::Person, Role::Ink);
        Shape {
            form,
            role,
            from_s: 0.0,
            until_s: seconds,
            path,
            label: None,
        }
    }

    fn car_shape(&self, from_s: f64, until_s: f64, braking: bool, role: Role) -> Shape {
        let form = Form::Car {
            length: CAR_LENGTH,
            width: CAR_WIDTH,
            braking,
        };
        Shape {
            form,
            role,
            from_s,
            until_s,
            path: Vec::new(),
            label: None,
        }
    }

    /// The car, before and after its brakes bite.
    fn own_car(&self, seconds: f64) -> Vec<Shape> {
        let place = |t: f64| (self.car(t) - CAR_LENGTH / 2.0, 0.0);
        let brakes = self.course.brakes_s.unwrap_or(seconds).min(seconds);
        let mut drives = self.car_shape(0.0, brakes, false, Role::Mine);
        drives.path = self.over(0.0, brakes, place);
        let mut shapes = vec![drives];
        if brakes < seconds {
            let mut stops = self.car_shape(brakes, seconds, true, Role::Mine);
            stops.path = self.over(brakes, seconds, place);
            shapes.push(stops);
        }
        shapes
    }

    fn cars(&self, row: &Row, seconds: f64) -> Vec<Shape> {
        let touch = row
            .is(Row::REAR_END)
            .then(|| touch_s(self.model, self.course))
            .flatten();
        let behind = |t: f64| {
            let t = touch.map_or(t, |touch| t.min(touch));
            (self.free_follower(t) - CAR_LENGTH / 2.0, 0.0)
        };
        let mut follower = self.car_shape(0.0, seconds, false, Role::Faint);
        follower.path = self.over(0.0, seconds, behind);
        let mut shapes = vec![follower];
        shapes.extend(self.own_car(seconds));
        if let Some(at) = touch {
            let place = (self.free_follower(at), 0.0);
            shapes.push(self.impact(at, seconds, Role::Hasty, place));
        }
        if row.is(Row::HIT) {
            let at = self.course.end_s;
            shapes.push(self.impact(at, seconds, Role::Late, (0.0, self.person_y(at))));
        }
        shapes
    }

    fn impact(&self, from_s: f64, until_s: f64, role: Role, (x, y): (f64, f64)) -> Shape {
        let path = vec![Key { at_s: from_s, x, y }];
        Shape {
            form: Form::Impact,
            role,
            from_s,
            until_s,
            path,
            label: None,
        }
    }

    /// Messages until the decision; a lost one vanishes half-way.
    fn messages(&self, trace: &Trace) -> Vec<Shape> {
        let until = trace
            .decision
            .as_ref()
            .map_or(self.model.meeting_s(), |d| d.0);
        let sent = trace.messages.iter().filter(|m| m.sent_s < until);
        sent.map(|m| {
            let distance = trace
                .observers
                .iter()
                .find(|o| o.0 == m.observer)
                .map_or(0.0, |o| o.1);
            let (x, y) = self.place(m.observer, distance);
            let arrives = m.arrives_s.unwrap_or(m.report.at_s);
            let (car_x, car_y) = (self.car(arrives) - CAR_LENGTH / 2.0, 0.0);
            let there = Key {
                at_s: arrives,
                x: car_x,
                y: car_y,
            };
            let half = Key {
                at_s: (m.sent_s + arrives) / 2.0,
                x: (x + car_x) / 2.0,
                y: (y + car_y) / 2.0,
            };
            let last = if m.arrives_s.is_some() { there } else { half };
            Shape {
                form: Form::Message {
                    born_s: m.report.exposed_s,
                    says: m.report.says,
                },
                role: Role::Other,
                from_s: m.sent_s,
                until_s: last.at_s,
                path: vec![
                    Key {
                        at_s: m.sent_s,
                        x,
                        y,
                    },
                    last,
                ],
                label: None,
            }
        })
        .collect()
    }
}
