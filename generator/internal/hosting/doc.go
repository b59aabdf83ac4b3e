// Package hosting says how a built site is to be served: which headers each of
// its files has, in the words of the web servers that municipalities use.
//
// The rules stand here once. Pages carry the policy among them as a meta
// element too, since some hosts let nobody set headers.
package hosting
