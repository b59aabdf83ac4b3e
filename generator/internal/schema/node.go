package schema

import (
	"bytes"
	"encoding/json"
)

// node is a schema or a part of one. The order of its fields is the order in
// the file.
type node struct {
	Draft       string   `json:"$schema,omitempty"`
	Ref         string   `json:"$ref,omitempty"`
	Title       string   `json:"title,omitempty"`
	Description string   `json:"description,omitempty"`
	Type        string   `json:"type,omitempty"`
	Enum        []string `json:"enum,omitempty"`
	Format      string   `json:"format,omitempty"`
	Pattern     string   `json:"pattern,omitempty"`
	MinLength   int      `json:"minLength,omitempty"`
	Minimum     *float64 `json:"minimum,omitempty"`
	Maximum     *float64 `json:"maximum,omitempty"`
	Items       *node    `json:"items,omitempty"`
	MinItems    int      `json:"minItems,omitempty"`
	Additional  *bool    `json:"additionalProperties,omitempty"`
	Required    []string `json:"required,omitempty"`
	Properties  members  `json:"properties,omitzero"`
	Definitions members  `json:"definitions,omitzero"`
	Taplo       *taplo   `json:"x-taplo,omitempty"`
}

// taplo is what the TOML extension of Visual Studio Code reads besides the
// schema: what each word of a choice means.
type taplo struct {
	Docs struct {
		EnumValues []string `json:"enumValues"`
	} `json:"docs"`
}

// members are named nodes in the order in which they were added, which is the
// order of the keys in the documentation.
type members struct {
	names []string
	nodes map[string]*node
}

func (m *members) add(name string, n *node) {
	if m.nodes == nil {
		m.nodes = map[string]*node{}
	}
	m.names = append(m.names, name)
	m.nodes[name] = n
}

// MarshalJSON writes an object.
func (m members) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for i, name := range m.names {
		if i > 0 {
			b.WriteByte(',')
		}
		key, err := json.Marshal(name)
		if err != nil {
			return nil, err
		}
		value, err := encode(m.nodes[name])
		if err != nil {
			return nil, err
		}
		b.Write(key)
		b.WriteByte(':')
		b.Write(value)
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// IsZero reports whether there is none, so that the object is left out.
func (m members) IsZero() bool { return len(m.names) == 0 }

// encode writes JSON for people: < and & stand as they are.
func encode(n *node) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(n); err != nil {
		return nil, err
	}
	return bytes.TrimRight(b.Bytes(), "\n"), nil
}
