using System.Globalization;
using System.Runtime.CompilerServices;

namespace Cdsc.CodeGen.JsonSchema;

/// <summary>
/// An interpolated string that is only put together when somebody wants to read it, shows parts of an instance in a
/// readable and harmless form, and knows no culture.
/// </summary>
[InterpolatedStringHandler]
internal ref struct ErrorMessage
{
    private readonly bool _showValues;
    private DefaultInterpolatedStringHandler _text;

    public ErrorMessage(int literalLength, int formattedCount, EvaluationContext context, out bool isWanted)
    {
        isWanted = context.Collects;
        _showValues = context.ShowValues;
        _text = isWanted
            ? new DefaultInterpolatedStringHandler(literalLength, formattedCount, CultureInfo.InvariantCulture)
            : default;
    }

    public void AppendLiteral(string value) => _text.AppendLiteral(value);

    /// <summary>Text that is safe to print, such as a keyword's own words.</summary>
    public void AppendFormatted(string value) => _text.AppendLiteral(value);

    public void AppendFormatted(long value) => _text.AppendFormatted(value);

    public void AppendFormatted(InstanceNode value) => _text.AppendLiteral(ValueText.Of(value, _showValues));

    public override string ToString() => _text.ToStringAndClear();
}
