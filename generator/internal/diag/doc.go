// Package diag holds what the program says about the author's mistakes:
// where (Span, Origin), what (Diagnostic), all of it at once (List), and how
// it is printed: WriteText for people, WriteJSON, WriteSARIF and WriteGitHub
// for programs. It knows no terminal; colour and width are options.
//
// A diagnostic is never an error value. Errors are the machine's failures and
// stop a stage; diagnostics are collected until a stage has seen everything.
// Every message exists in Swedish and in English, see Text.
package diag
