package changes

// BlockKind is the sort of a block of text.
type BlockKind string

// Block kinds.
const (
	Paragraph BlockKind = "paragraph"
	Heading   BlockKind = "heading"
	Item      BlockKind = "item"
	Quote     BlockKind = "quote"
	Code      BlockKind = "code"
)

// Block is one paragraph, heading or list item of a redline.
//
// The spans that are not Ins make the old text of the block, those that are
// not Del the new one.
type Block struct {
	Kind BlockKind `json:"kind"`
	Op   Op        `json:"op"` // Equal, Added, Removed, Changed or Replaced

	Level     int  `json:"level,omitempty"`     // of a heading, or depth of a list item from 1
	Ordered   bool `json:"ordered,omitempty"`   // item of a numbered list
	Number    int  `json:"number,omitempty"`    // its number
	Continued bool `json:"continued,omitempty"` // further paragraph of the item before

	// Of is the id of the condition that the block belongs to, when one
	// condition became several; otherwise "".
	Of string `json:"of,omitempty"`

	Spans []Span `json:"spans"`
}

// Span is a stretch of text with one operation and one style. Text is plain,
// neither Markdown nor HTML.
type Span struct {
	Op     Op     `json:"op"` // Equal, Ins or Del
	Text   string `json:"text"`
	Em     bool   `json:"em,omitempty"`
	Strong bool   `json:"strong,omitempty"`
	Code   bool   `json:"code,omitempty"`
	Href   string `json:"href,omitempty"` // of a link
}
