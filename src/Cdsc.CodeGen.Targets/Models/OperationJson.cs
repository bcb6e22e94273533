using System.Text.Json;
using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.Targets;

/// <summary>Writes operations.</summary>
internal sealed class OperationJson(Utf8JsonWriter writer, TypeJson types)
{
    /// <summary>The members of an operation.</summary>
    public void WriteMembers(ApiOperation operation)
    {
        writer.WriteString("id", operation.Id);
        writer.WriteString("method", operation.Method);
        writer.WriteString("path", operation.Path);
        writer.WriteString("group", operation.Group);
        writer.WriteDocumentation(operation.Documentation);
        writer.WriteArray("parameters", operation.Parameters, WriteParameter);
        WriteRequestBody(operation.RequestBody);
        writer.WriteArray("responses", operation.Responses, WriteResponse);
        writer.WriteArray("discovery", operation.Discovery, WriteSource);
        writer.WriteArray("pagers", operation.Pagers, WritePager);
        WriteSecurity(operation.Security);
        writer.WriteBoolean("isOAuth", operation.IsOAuth);
        writer.WriteNumberOrNull("bodyLimit", operation.BodyLimit);
        ServerJson.Write(writer, operation.Servers);
        writer.WriteString("document", operation.Document);
        writer.WriteLocation(operation.Location);
    }

    private void WriteParameter(ApiParameter parameter)
    {
        writer.WriteString("name", parameter.Name);
        writer.WriteString("in", JsonParts.WordOf(parameter.In));
        writer.WriteString("style", JsonParts.WordOf(parameter.Style));
        writer.WriteBoolean("isExploded", parameter.IsExploded);
        writer.WriteBoolean("allowsReserved", parameter.AllowsReserved);
        types.WriteUse("type", parameter.Type);
        writer.WriteBoolean("isRequired", parameter.IsRequired);
        writer.WriteDocumentation(parameter.Documentation);
        writer.WriteString("remarks", parameter.Remarks);
        writer.WriteLocation(parameter.Location);
    }

    private void WriteRequestBody(ApiRequestBody? body)
    {
        if (body is null)
        {
            writer.WriteNull("requestBody");
            return;
        }

        writer.WriteStartObject("requestBody");
        WriteContent(body.Content);
        writer.WriteBoolean("isRequired", body.IsRequired);
        writer.WriteDocumentation(body.Documentation);
        writer.WriteLocation(body.Location);
        writer.WriteEndObject();
    }

    private void WriteResponse(ApiResponse response)
    {
        writer.WriteNumberOrNull("status", response.Status);
        writer.WriteNumberOrNull("range", response.Range);
        writer.WriteBoolean("isSuccess", response.IsSuccess);
        writer.WriteBoolean("isDefault", response.IsDefault);
        writer.WriteArray("headers", response.Headers, header =>
        {
            writer.WriteString("name", header.Name);
            types.WriteUse("type", header.Type);
            writer.WriteBoolean("isRequired", header.IsRequired);
            writer.WriteDocumentation(header.Documentation);
            writer.WriteLocation(header.Location);
        });
        WriteContent(response.Content);
        writer.WriteDocumentation(response.Documentation);
        writer.WriteLocation(response.Location);
    }

    private void WriteContent(IReadOnlyList<ApiContent> content) => writer.WriteArray("content", content, one =>
    {
        writer.WriteString("mediaType", one.MediaType);
        writer.WriteString("kind", JsonParts.WordOf(one.Kind));
        types.WriteUse("type", one.Type);
        writer.WriteArray("parts", one.Parts, WritePart);
        writer.WriteBoolean("isJson", one.IsJson);
        writer.WriteBoolean("isForm", one.IsForm);
        writer.WriteBoolean("isRange", one.IsRange);
        writer.WriteLocation(one.Location);
    });

    private void WritePart(ApiPart part)
    {
        writer.WriteString("name", part.Name);
        writer.WriteString("kind", JsonParts.WordOf(part.Kind));
        types.WriteUse("type", part.Type);
        writer.WriteBoolean("isRepeated", part.IsRepeated);
        writer.WriteString("mediaType", part.MediaType);
        writer.WriteBoolean("isRequired", part.IsRequired);
        writer.WriteDocumentation(part.Documentation);
        writer.WriteLocation(part.Location);
    }

    private void WriteSource(DiscoverySource source)
    {
        switch (source)
        {
            case MemberSource member:
                writer.WriteString("kind", "member");
                types.WriteReference("type", member.Type);
                writer.WriteString("member", member.Member);
                writer.WriteBoolean("isMany", member.IsMany);
                break;
            case WellKnownSource wellKnown:
                writer.WriteString("kind", "wellKnown");
                writer.WriteString("path", wellKnown.Path);
                break;
            default:
                throw new InvalidOperationException($"There is no word for a {source.GetType().Name}.");
        }

        writer.WriteLocation(source.Location);
    }

    private void WritePager(Pager pager)
    {
        writer.WriteString("items", pager.Items);
        writer.WriteString("next", pager.Next);
        writer.WriteString("previous", pager.Previous);
        writer.WriteString("key", pager.Key);
        writer.WriteLocation(pager.Location);
    }

    private void WriteSecurity(ApiSecurity? security)
    {
        if (security is null)
        {
            writer.WriteNull("security");
            return;
        }

        writer.WriteStartObject("security");
        writer.WriteArray("alternatives", security.Alternatives, schemes => writer.WriteArray("schemes", schemes, WriteScheme));
        writer.WriteBoolean("takesCredentials", security.TakesCredentials);
        writer.WriteBoolean("isOptional", security.IsOptional);
        writer.WriteEndObject();
    }

    private void WriteScheme(ApiSecurityScheme scheme)
    {
        writer.WriteString("name", scheme.Name);
        writer.WriteDocumentation(scheme.Documentation);
        writer.WriteStartArray("scopes");
        foreach (string scope in scheme.Scopes)
        {
            writer.WriteStringValue(scope);
        }

        writer.WriteEndArray();
        if (scheme.Key is not { } key)
        {
            writer.WriteNull("key");
            return;
        }

        writer.WriteStartObject("key");
        writer.WriteString("name", key.Name);
        writer.WriteString("in", JsonParts.WordOf(key.In));
        writer.WriteEndObject();
    }
}
