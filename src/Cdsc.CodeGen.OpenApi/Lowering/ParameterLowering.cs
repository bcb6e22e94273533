using System.Text.RegularExpressions;
using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>Lowers the parameters of operations.</summary>
internal sealed partial class ParameterLowering(SchemaLowering schemas, NodeReading read, DiagnosticBag diagnostics)
{
    /// <summary>Lowers the parameters of an operation, together with those of its path that it does not replace.</summary>
    public IReadOnlyList<ApiParameter> Lower(ObjectNode pathItem, ObjectNode operation, string path, string operationId)
    {
        var parameters = new List<ApiParameter>();
        foreach (SourceNode node in read.Items(operation, "parameters").Concat(read.Items(pathItem, "parameters")))
        {
            if (read.AsObject(node, "parameters") is { } parameter
                && LowerParameter(parameter, operationId) is { } lowered
                && !parameters.Exists(other => other.Name == lowered.Name && other.In == lowered.In))
            {
                parameters.Add(lowered);
            }
        }

        CheckPath(path, parameters, operation.Location);
        return parameters;
    }

    private ApiParameter? LowerParameter(ObjectNode parameter, string operationId)
    {
        if (read.RequiredString(parameter, "name") is not { } name || read.RequiredString(parameter, "in") is not { } place)
        {
            return null;
        }

        ParameterIn? parameterIn = place switch
        {
            "path" => ParameterIn.Path,
            "query" => ParameterIn.Query,
            "header" => ParameterIn.Header,
            _ => null,
        };
        if (parameterIn is null || parameter.Get("schema") is not { } schema)
        {
            diagnostics.Add(DiagnosticDescriptors.UnsupportedOperation.At(
                parameter.Location, $"the parameter '{name}' must stand in path, query or header, and have a schema"));
            return null;
        }

        TypeUse type = schemas.Lower(schema, operationId + "_" + name);
        ParameterStyle? style = StyleOf(parameter, parameterIn.Value, type.Type is ArrayType);
        if (style is null || !IsSimple(type.Type))
        {
            diagnostics.Add(DiagnosticDescriptors.UnsupportedOperation.At(
                parameter.Location, $"the parameter '{name}' must be a single value, or an array of them in the style form, simple or spaceDelimited"));
            return null;
        }

        bool isRequired = parameterIn == ParameterIn.Path || parameter.GetFlag("required");
        return new ApiParameter(name, parameterIn.Value, style.Value, type, isRequired, Docs.Of(parameter), parameter.Location);
    }

    private static ParameterStyle? StyleOf(ObjectNode parameter, ParameterIn place, bool isArray)
    {
        string style = parameter.GetString("style") ?? (place == ParameterIn.Query ? "form" : "simple");
        bool explode = parameter.Get("explode") is BooleanNode flag ? flag.Value : style == "form";
        return (style, isArray) switch
        {
            ("form" or "simple", false) => ParameterStyle.Single,
            ("form", true) => explode ? ParameterStyle.Repeated : ParameterStyle.CommaDelimited,
            ("simple", true) => ParameterStyle.CommaDelimited,
            ("spaceDelimited", true) when !explode => ParameterStyle.SpaceDelimited,
            _ => null,
        };
    }

    /// <summary>A reference can only be to a list of strings or to an object; the plan, which knows, refuses the latter.</summary>
    private static bool IsSimple(ApiType type) => type switch
    {
        ArrayType array => array.Item.Type is ScalarType or TypeReference,
        ScalarType or TypeReference => true,
        _ => false,
    };

    private void CheckPath(string path, List<ApiParameter> parameters, SourceLocation location)
    {
        var places = PathPlace().Matches(path).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        var declared = parameters.Where(parameter => parameter.In == ParameterIn.Path).Select(parameter => parameter.Name).ToHashSet(StringComparer.Ordinal);
        foreach (string name in places.Except(declared).Order(StringComparer.Ordinal))
        {
            diagnostics.Add(DiagnosticDescriptors.PathParameterMismatch.At(location, path, $"'{{{name}}}' is not declared"));
        }

        foreach (string name in declared.Except(places).Order(StringComparer.Ordinal))
        {
            diagnostics.Add(DiagnosticDescriptors.PathParameterMismatch.At(location, path, $"'{name}' has no place in the path"));
        }
    }

    [GeneratedRegex(@"\{([^{}]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex PathPlace();
}
