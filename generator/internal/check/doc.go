// Package check judges whether a site makes sense: that references lead
// somewhere, dates come in order, numbers are possible, providers are
// authorised, and nothing that identifies a person is published.
//
// Its input is the model that package load has read and the reference date;
// its output is all findings at once, sorted. It reads no files and no clock.
//
// Each rule is one function over the model, listed with its code, severity
// and documentation in the table of rules.go, and has an example in examples/
// that a test runs. A rule judges only what was read: where a file is missing
// or broken, which load has reported, nothing is concluded from its silence.
// Empty values of required keys are load's findings too and never repeated.
package check
